export { default } from './plotting-screen.tsx';
