export { default } from './report-screen.tsx';
