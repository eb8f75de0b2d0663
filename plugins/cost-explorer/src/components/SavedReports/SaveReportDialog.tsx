import { useState } from 'react';
import { Alert, Select, Switch, Text, TextField } from '@backstage/ui';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  FormDialog,
  FormProblem,
  useFormatters,
} from '@hangar/plugin-aws-react';
import type {
  SavedReport,
  SavedReportInput,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import { useSubmit } from '../shared';

const MAX_NAME_LENGTH = 100;
const SCHEDULES = ['none', 'weekly', 'monthly'] as const;

/** Asks for the name of a report, when it is sent and who may open it; keeps it. */
export function SaveReportDialog(props: {
  /** The report that is changed; a new one is made without. */
  report?: SavedReport;
  initial: SavedReportInput;
  onSaved: (report: SavedReport) => void;
  onClose: () => void;
}) {
  const { report, initial, onSaved, onClose } = props;
  const { t } = useTranslationRef(costExplorerTranslationRef);
  const api = useApi(costExplorerApiRef);
  const format = useFormatters();
  const [name, setName] = useState(initial.name);
  const [schedule, setSchedule] = useState(initial.schedule);
  const [isShared, setIsShared] = useState(initial.isShared);
  const [isMissing, setIsMissing] = useState(false);
  const { isPending, problem, submit } = useSubmit(async () => {
    const { query } = initial;
    const input = { name: name.trim(), query, schedule, isShared };
    onSaved(
      await (report
        ? api.updateSavedReport(report.id, input)
        : api.createSavedReport(input)),
    );
  });
  const save = () => {
    setIsMissing(name.trim() === '');
    if (name.trim() !== '') {
      submit();
    }
  };

  return (
    <FormDialog
      texts={{
        title: t(report ? 'saved.editTitle' : 'saved.saveTitle'),
        submit: t('saved.confirm'),
        cancel: t('saved.cancel'),
      }}
      width={420}
      isPending={isPending}
      onSubmit={save}
      onClose={onClose}
    >
      <TextField
        label={t('saved.name')}
        maxLength={MAX_NAME_LENGTH}
        isInvalid={isMissing}
        value={name}
        onChange={setName}
      />
      <FormProblem text={isMissing && t('saved.nameRequired')} />
      <Select
        label={t('saved.schedule')}
        description={t('saved.scheduleHint')}
        options={SCHEDULES.map(value => ({
          value: value as string,
          label: t(`saved.schedules.${value}`),
        }))}
        value={schedule}
        onChange={key => setSchedule(key as SavedReport['schedule'])}
      />
      {report?.nextAt && (
        <Text as="p" variant="body-small" color="secondary">
          {t('saved.nextAt', {
            time: format.dateTime(new Date(report.nextAt)),
          })}
        </Text>
      )}
      <Switch
        label={t('saved.share')}
        isSelected={isShared}
        onChange={setIsShared}
      />
      <Text as="p" variant="body-small" color="secondary">
        {t('saved.shareHint')}
      </Text>
      {problem && (
        <Alert
          role="alert"
          status="danger"
          icon
          title={t('saved.failed')}
          description={problem}
        />
      )}
    </FormDialog>
  );
}
