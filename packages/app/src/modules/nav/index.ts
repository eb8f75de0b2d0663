export { LogoFull } from './LogoFull';
export { navModule } from './module';
