import { LogoIcon } from './LogoIcon';

export function LogoFull() {
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 10,
        fontSize: 22,
        fontWeight: 600,
        letterSpacing: '0.02em',
      }}
    >
      <LogoIcon />
      Hangar
    </span>
  );
}
