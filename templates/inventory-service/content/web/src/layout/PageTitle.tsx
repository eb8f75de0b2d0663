import { type ReactNode, useEffect, useRef } from 'react';
import { useLanguage } from '../language/LanguageProvider.tsx';

let isFirstPage = true;

/** The page's heading: names the tab, and takes the focus when the page changes. */
export function PageTitle({
  text,
  children,
}: {
  text: string;
  children?: ReactNode;
}) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${text} – ${t('app.title')}`;
  }, [text, t]);
  useEffect(() => {
    // Where the browser itself loads the page, it also places the focus.
    if (!isFirstPage) heading.current?.focus({ preventScroll: true });
    isFirstPage = false;
  }, []);
  return (
    <div className="title">
      <h1 ref={heading} tabIndex={-1}>
        {text}
      </h1>
      <div className="actions">{children}</div>
    </div>
  );
}
