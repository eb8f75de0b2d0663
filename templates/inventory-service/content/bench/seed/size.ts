/** How much of each there is, for a number of parts. */
export function sizeOf(parts: number) {
  if (!Number.isInteger(parts) || parts < 1000) {
    throw new Error('At least 1000 parts are needed.');
  }
  return {
    parts,
    movements: parts * 10,
    orders: Math.floor(parts / 5),
    reservations: Math.floor(parts / 5),
    users: 50,
    suppliers: 200,
    locations: 40,
  };
}

export type SeedSize = ReturnType<typeof sizeOf>;
