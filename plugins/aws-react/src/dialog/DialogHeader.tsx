import type { ReactNode } from 'react';
import { Heading } from 'react-aria-components';
import { Button, Flex } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { awsReactTranslationRef } from '../translation';
import styles from './dialog.module.css';

/**
 * The head of a `Dialog` of `@backstage/ui`: its title, which names the dialog,
 * and a button that closes it, named in the reader's language.
 *
 * Stands in for `DialogHeader` of `@backstage/ui`, whose button is "Close" in
 * every language, and looks the same.
 *
 * @public
 */
export function DialogHeader(props: { children: ReactNode }) {
  const { t } = useTranslationRef(awsReactTranslationRef);
  return (
    <Flex className={`bui-DialogHeader ${styles.header}`}>
      <Heading slot="title" className={`bui-DialogHeaderTitle ${styles.title}`}>
        {props.children}
      </Heading>
      <Button slot="close" variant="tertiary" aria-label={t('dialog.close')}>
        <RiCloseLine aria-hidden />
      </Button>
    </Flex>
  );
}
