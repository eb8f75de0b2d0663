/** What an infrastructure program may use. */
export type SynthLimits = {
  /** It is ended after so many milliseconds. */
  timeoutMs: number;
  /** JavaScript heap, in MiB. */
  heapMiB: number;
  /** All memory, buffers included, in MiB; watched where the system tells it (Linux). */
  memoryMiB: number;
  /** What it may write, in MiB. */
  outputMiB: number;
};

export const SYNTH_LIMITS: SynthLimits = {
  timeoutMs: 90_000,
  heapMiB: 512,
  memoryMiB: 1_024,
  outputMiB: 64,
};

/**
 * The longest template that CloudFormation takes inside a request.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const MAX_TEMPLATE_BYTES = 51_200;
