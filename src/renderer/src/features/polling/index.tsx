export { default } from './polling-screen.tsx';
