/** Why a statement cannot be understood, in the words of the engine. */
export class SqlError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SqlError';
  }
}
