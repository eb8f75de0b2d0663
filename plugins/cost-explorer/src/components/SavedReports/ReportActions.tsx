import { useState } from 'react';
import { Button, ButtonIcon } from '@backstage/ui';
import {
  RiDeleteBinLine,
  RiLinkM,
  RiPencilLine,
  RiSave3Line,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  SavedReport,
  SavedReportInput,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerTranslationRef } from '../../translation';
import type { ReportState } from '../CostsPage/query/useReportState';
import { RemoveReportDialog } from './RemoveReportDialog';
import { SaveReportDialog } from './SaveReportDialog';
import { useReportLink } from './useReportLink';

type Open = 'save' | 'edit' | 'remove';

/** What can be done with the report on the page; changing one is for its owner. */
export function ReportActions(props: {
  state: ReportState;
  isOwn: boolean;
  onSaved: (report: SavedReport) => void;
  onRemoved: (name: string) => void;
  /** What to tell readers who do not see the page. */
  onTold: (text: string) => void;
}) {
  const { state, isOwn, onSaved, onRemoved, onTold } = props;
  const { saved, isChanged, query } = state;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const copyLink = useReportLink(onTold);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);

  return (
    <>
      <Button
        variant="secondary"
        iconStart={<RiSave3Line aria-hidden />}
        onPress={() => setOpen('save')}
      >
        {t(saved ? 'saved.saveAs' : 'saved.save')}
      </Button>
      {saved && isOwn && (
        <ButtonIcon
          variant="secondary"
          aria-label={t('saved.edit', { name: saved.name })}
          icon={<RiPencilLine aria-hidden />}
          onPress={() => setOpen('edit')}
        />
      )}
      {saved && (
        <ButtonIcon
          variant="secondary"
          aria-label={t('saved.copyLink', { name: saved.name })}
          icon={<RiLinkM aria-hidden />}
          onPress={() => copyLink(saved.id)}
        />
      )}
      {saved && isOwn && (
        <ButtonIcon
          variant="secondary"
          aria-label={t('saved.remove', { name: saved.name })}
          icon={<RiDeleteBinLine aria-hidden />}
          onPress={() => setOpen('remove')}
        />
      )}
      {query && open === 'save' && (
        <SaveReportDialog
          initial={makeInput(query)}
          onClose={close}
          onSaved={report => {
            close();
            onSaved(report);
          }}
        />
      )}
      {query && saved && open === 'edit' && (
        <SaveReportDialog
          report={saved}
          initial={isChanged ? { ...saved, query } : saved}
          onClose={close}
          onSaved={report => {
            close();
            onSaved(report);
          }}
        />
      )}
      {saved && open === 'remove' && (
        <RemoveReportDialog
          report={saved}
          onClose={close}
          onRemoved={() => {
            close();
            onRemoved(saved.name);
          }}
        />
      )}
    </>
  );
}

function makeInput(query: SavedReportInput['query']): SavedReportInput {
  return { name: '', query, schedule: 'none', isShared: false };
}
