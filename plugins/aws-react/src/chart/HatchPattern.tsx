/** Lines at a slant over a light ground: something that is not final. */
export function HatchPattern(props: { id: string; color: string }) {
  return (
    <pattern
      id={props.id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width="6" height="6" fill={props.color} opacity="0.3" />
      <rect width="3" height="6" fill={props.color} />
    </pattern>
  );
}
