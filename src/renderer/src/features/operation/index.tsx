export { default } from './operation-screen.tsx';
