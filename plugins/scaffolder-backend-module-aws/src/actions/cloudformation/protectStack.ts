import type { AssemblyStack } from '../infra/readAssembly';
import type { StackRun } from './StackRun';

/** Protects a stack against deletion where its program says so. */
export async function protectStack(
  run: StackRun,
  stack: AssemblyStack,
): Promise<void> {
  const { name, terminationProtection } = stack;
  const existing = await run.api.findStack(name);
  if (terminationProtection && !existing?.EnableTerminationProtection) {
    await run.api.setTerminationProtection(name, true);
    run.logger.info(`Stack ${name} is protected against deletion.`);
  }
}
