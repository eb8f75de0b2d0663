/**
 * How CloudFormation names resources of one type. Patterns hold placeholders:
 * `{account}`, `{region}`, `{name}`, `{physicalId}`, `{arn}`, `{hex:8}`,
 * `{digits:8}`, `{upper:8}`, and `{property:X}` or `{last:X}` for a property or
 * the part of it after its last slash.
 */
export type ResourceType = {
  /** The property that holds the name a person gave. */
  nameProperty?: string;
  /** Several resources may have the same name, e.g. as revisions. */
  isNameShared?: boolean;
  /** Names CloudFormation makes up are in lower case, or at most so long. */
  isLowerCase?: boolean;
  maxNameLength?: number;
  /** What Ref gives. Default: the name. */
  physicalId?: string;
  /** None for what has no ARN and cannot be tagged. */
  arn?: string;
  /** The Tagging API does not list it, though it has an ARN. */
  isUnlisted?: boolean;
  /** What Fn::GetAtt gives; others are made up. */
  attributes?: Readonly<Record<string, string>>;
  /** A change of these properties replaces the resource. */
  replacedBy?: ReadonlyArray<string>;
  /** A change of these may replace the resource. */
  maybeReplacedBy?: ReadonlyArray<string>;
};
