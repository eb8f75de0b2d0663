import type {
  ResolvedResource,
  StackOutput,
  StackResource,
} from '../records/resourceRecords';

/** What a template is resolved for. */
export type ResolveContext = {
  accountId: string;
  region: string;
  stackName: string;
  stackId: string;
  parameters: Readonly<Record<string, string>>;
  tags: Readonly<Record<string, string>>;
  /** What the stack has now, by logical id. */
  previous: ReadonlyMap<string, StackResource>;
  /** The value of an export of another stack. */
  findExport(name: string): string | undefined;
};

export type ResolvedTemplate = {
  resources: ResolvedResource[];
  outputs: StackOutput[];
  imports: string[];
};

/** An import of something no stack exports. */
export class MissingExport extends Error {}
