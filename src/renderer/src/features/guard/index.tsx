export { default } from './guard-screen.tsx';
