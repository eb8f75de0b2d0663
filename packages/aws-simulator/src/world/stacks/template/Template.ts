/** A part of a template: anything JSON can say. */
export type TemplateValue = unknown;

export type TemplateObject = Readonly<Record<string, unknown>>;

export type TemplateResource = {
  Type: string;
  Properties?: TemplateObject;
  DependsOn?: string | string[];
  Condition?: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
  Metadata?: TemplateObject;
};

export type TemplateParameter = {
  Type: string;
  Default?: string | number;
  AllowedValues?: Array<string | number>;
  NoEcho?: boolean | string;
};

export type TemplateOutput = {
  Value?: unknown;
  Description?: string;
  Condition?: string;
  Export?: { Name?: unknown };
};

export type Template = {
  Description?: string;
  Transform?: unknown;
  Parameters: Readonly<Record<string, TemplateParameter>>;
  Mappings: Readonly<Record<string, TemplateObject>>;
  Conditions: TemplateObject;
  Resources: Readonly<Record<string, TemplateResource>>;
  Outputs: Readonly<Record<string, TemplateOutput>>;
};

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
