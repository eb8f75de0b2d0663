/** A hangar's arch with a quadcopter inside. */
export function LogoIcon(props: { size?: number }) {
  const { size = 28 } = props;
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden>
      <path
        d="M4 58V34a28 28 0 0 1 56 0v24H49V35a17 17 0 0 0-34 0v23z"
        fill="#55c3de"
      />
      <path
        d="M20 36h10M34 36h10M25 36v5M39 36v5M25 41h14M29 47l-3 5M35 47l3 5"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
        fill="none"
      />
      <rect x="27" y="39" width="10" height="8" rx="3" fill="currentColor" />
    </svg>
  );
}
