export { costAssumptions } from './assumptions';
export type { CostAssumptionId } from './assumptions';
export { environmentOptions, parseEnvironmentChoices } from './choices';
export type { EnvironmentChoices } from './choices';
export { estimateMonthlyCost, getBudgetShortfall } from './estimateMonthlyCost';
export type { CostEstimate } from './estimateMonthlyCost';
export { convertMoney } from './money';
export type { ExchangeRate } from './money';
export { parseExchangeRate } from './parseExchangeRate';
export { awsPriceIds } from './priceIds';
export type { AwsPriceId } from './priceIds';
export { getAwsPrice, pricedRegions } from './priceList';
export type { PricedRegion } from './priceList';
export { priceUsage } from './priceUsage';
export type { AwsUsage, CostItem, PricedUsage } from './priceUsage';
export type { CostSaving } from './savings';
export type {
  AwsPrice,
  AwsPriceUnit,
  CostAssumption,
  CostService,
  LocalizedText,
  Money,
} from './types';
export { getEnvironmentUsages } from './usages';
