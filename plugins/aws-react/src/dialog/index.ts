export { DialogHeader } from './DialogHeader';
export { FormDialog, type FormDialogProps } from './FormDialog';
export { FormProblem } from './FormProblem';
