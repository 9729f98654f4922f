export { default } from './event-screen.tsx';
