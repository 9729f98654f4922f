export { default } from './document-screen.tsx';
