export {
  createMoneyView,
  getRoundingDifference,
  type MoneyView,
} from './createMoneyView';
export { addDecimals, roundDecimal } from './decimals';
export {
  useMoneyView,
  type MoneyProblem,
  type MoneyViewState,
} from './useMoneyView';
