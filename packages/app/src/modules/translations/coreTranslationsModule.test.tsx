import {
  PageBlueprint,
  translationApiRef,
  useApi,
  type TranslationApi,
  type TranslationRef,
  type TranslationSnapshot,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { dependencies } from '../../../package.json';
import { coreTranslationsModule } from './coreTranslationsModule';

/** Texts that read the same in Japanese. */
const languageNeutral = new Set([
  'API',
  'JSON',
  'YAML',
  'mailto:{{email}}',
  'https://backstage.io/docs/features/software-templates/adding-templates/',
]);

type CoreRef = TranslationRef & {
  // Backstage keeps this method out of the public type, but it is the only
  // way to ask a ref for its keys.
  getDefaultMessages(): Record<string, string>;
};

type CoreSnapshot = TranslationSnapshot<Record<string, string>>;

type Text = { where: string; english: string; japanese: string };

const isTranslationRef = (value: unknown): value is CoreRef =>
  typeof value === 'object' &&
  value !== null &&
  '$$type' in value &&
  value.$$type === '@backstage/TranslationRef';

async function findCoreRefs(): Promise<CoreRef[]> {
  const packages = Object.keys(dependencies).filter(name =>
    /^@backstage\/(core-components$|plugin-)/.test(name),
  );
  const modules = await Promise.all(packages.map(name => import(name)));
  return modules.flatMap(exports =>
    Object.values(exports).filter(isTranslationRef),
  );
}

async function startJapaneseApp(): Promise<TranslationApi> {
  let api: TranslationApi | undefined;
  const Probe = () => {
    api = useApi(translationApiRef);
    return <p>started</p>;
  };
  renderTestApp({
    extensions: [
      PageBlueprint.make({
        params: { path: '/', loader: async () => <Probe /> },
      }),
    ],
    features: [coreTranslationsModule],
    config: {
      app: {
        baseUrl: 'http://localhost:3000',
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'ja'],
                defaultLanguage: 'ja',
              },
            },
          },
        ],
      },
      backend: { baseUrl: 'http://localhost:7007' },
    },
  });
  await screen.findByText('started');
  return api!;
}

async function readTexts(api: TranslationApi, ref: CoreRef): Promise<Text[]> {
  let snapshot: CoreSnapshot = api.getTranslation(ref);
  if (!snapshot.ready) {
    snapshot = await new Promise<CoreSnapshot>((resolve, reject) => {
      api.translation$(ref).subscribe({ next: resolve, error: reject });
    });
  }
  if (!snapshot.ready) {
    throw new Error(`The translation of ${ref.id} did not load`);
  }
  const t = snapshot.t as (key: string, options: object) => string;
  return Object.entries(ref.getDefaultMessages()).map(([key, english]) => ({
    where: `${ref.id} ${key}`,
    english,
    japanese: t(key, { skipInterpolation: true }),
  }));
}

/** What a text must keep whatever its language: placeholders, code, links, lines. */
function fixedParts(text: string): string[] {
  const parts = text.match(/\{\{.*?\}\}|\{\w+\}|`[^`]+`|https?:[^\s)]+|\n/g);
  return (parts ?? []).map(part => part.replace(/[ ]/g, '')).sort();
}

describe('coreTranslationsModule', () => {
  let refs: CoreRef[];
  let texts: Text[];

  beforeAll(async () => {
    refs = await findCoreRefs();
    const api = await startJapaneseApp();
    texts = (await Promise.all(refs.map(ref => readTexts(api, ref)))).flat();
  }, 120_000);

  it('shows every text of every core plugin in Japanese', () => {
    expect(refs.map(ref => ref.id)).toEqual(
      expect.arrayContaining(['core-components', 'catalog', 'scaffolder']),
    );
    const untranslated = texts.filter(
      ({ japanese }) =>
        !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(
          japanese,
        ) && !languageNeutral.has(japanese),
    );
    expect(untranslated).toEqual([]);
  });

  it('keeps placeholders, code, links and line breaks', () => {
    const changed = texts.filter(
      ({ english, japanese }) =>
        fixedParts(english).join(' ') !== fixedParts(japanese).join(' '),
    );
    expect(changed).toEqual([]);
  });

  it('counts in one form, as Japanese has no plural', () => {
    const singular = texts.filter(({ where }) => where.endsWith('_one'));
    const forms = singular.map(({ where, japanese }) => {
      const plural = where.replace(/_one$/, '_other');
      return [japanese, texts.find(text => text.where === plural)?.japanese];
    });
    expect(forms.length).toBeGreaterThan(0);
    expect(forms.filter(([one, other]) => one !== other)).toEqual([]);
  });
});
