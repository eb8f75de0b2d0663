import { useId, useState, type FormEvent } from 'react';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  Select,
  Switch,
  Text,
  TextField,
} from '@backstage/ui';
import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { DialogHeader, useFormatters } from '@hangar/plugin-aws-react';
import type {
  SavedReport,
  SavedReportInput,
} from '@hangar/plugin-cost-explorer-common';
import { costExplorerApiRef } from '../../api';
import { costExplorerTranslationRef } from '../../translation';
import { useSubmit } from '../shared';
import styles from './SavedReports.module.css';

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
  const formId = useId();
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
  const save = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(name.trim() === '');
    if (name.trim() !== '') {
      submit();
    }
  };

  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={420}>
      <DialogHeader>
        {t(report ? 'saved.editTitle' : 'saved.saveTitle')}
      </DialogHeader>
      <DialogBody>
        <form id={formId} className={styles.form} onSubmit={save} noValidate>
          <TextField
            label={t('saved.name')}
            maxLength={MAX_NAME_LENGTH}
            isInvalid={isMissing}
            value={name}
            onChange={setName}
          />
          <div role="alert">
            {isMissing && (
              <Text variant="body-small" color="danger">
                {t('saved.nameRequired')}
              </Text>
            )}
          </div>
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
        </form>
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          type="submit"
          form={formId}
          isPending={isPending}
        >
          {t('saved.confirm')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('saved.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
