import { isObject } from './Template';

/** One mention of something else in a template. */
export type Reference = {
  kind: 'Ref' | 'Fn::GetAtt' | 'Fn::Sub' | 'Condition';
  name: string;
};

const SUBSTITUTION = /\$\{([^!}][^}]*)\}/g;

/** The names a text for Fn::Sub substitutes, e.g. `Bucket.Arn`. */
export function substitutions(text: string): string[] {
  return [...text.matchAll(SUBSTITUTION)].map(([, name]) => name.trim());
}

/** The logical id and the attribute of an Fn::GetAtt. */
export function readGetAtt(value: unknown): [string, unknown] {
  if (typeof value === 'string') {
    const [logicalId, ...attribute] = value.split('.');
    return [logicalId, attribute.join('.')];
  }
  return Array.isArray(value) ? [String(value[0]), value[1]] : ['', ''];
}

/** Everything that a part of a template refers to. */
export function referencesIn(value: unknown): Reference[] {
  if (Array.isArray(value)) {
    return value.flatMap(referencesIn);
  }
  if (!isObject(value)) {
    return [];
  }
  const entries = Object.entries(value);
  const [[key, content] = ['', undefined]] = entries;
  if (entries.length === 1 && key === 'Ref') {
    return [{ kind: 'Ref', name: String(content) }];
  }
  if (entries.length === 1 && key === 'Fn::GetAtt') {
    return [{ kind: 'Fn::GetAtt', name: readGetAtt(content)[0] }];
  }
  if (entries.length === 1 && key === 'Fn::Sub') {
    return substitutionReferences(content);
  }
  if (entries.length === 1 && key === 'Fn::If' && Array.isArray(content)) {
    return [
      { kind: 'Condition', name: String(content[0]) },
      ...content.slice(1).flatMap(referencesIn),
    ];
  }
  return Object.values(value).flatMap(referencesIn);
}

function substitutionReferences(content: unknown): Reference[] {
  const [text, values] = Array.isArray(content) ? content : [content, {}];
  const own = isObject(values) ? values : {};
  return [
    ...substitutions(String(text))
      .filter(name => !Object.hasOwn(own, name))
      .map(name => ({ kind: 'Fn::Sub' as const, name: name.split('.')[0] })),
    ...Object.values(own).flatMap(referencesIn),
  ];
}
