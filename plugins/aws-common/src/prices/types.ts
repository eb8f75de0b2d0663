import type { AwsEnvironment } from '../naming/types';

/**
 * A text in the portal's two languages.
 * @public
 */
export type LocalizedText = { en: string; ja: string };

/**
 * An amount of money.
 * @public
 */
export type Money = {
  /** An exact decimal number, such as "77.64"; never a binary float. */
  amount: string;
  /** ISO 4217 currency code. */
  currency: string;
};

/**
 * What one unit of a price is.
 * @public
 */
export type AwsPriceUnit =
  'hour' | 'vCPU-hour' | 'GB-hour' | 'LCU-hour' | 'GB' | 'GB-month' | 'month';

/**
 * A list price of AWS: on demand, without free tier, discount or tax.
 * @public
 */
export type AwsPrice = {
  /** What one unit costs, an exact decimal number. */
  amount: string;
  currency: string;
  region: string;
  unit: AwsPriceUnit;
  /** Day for which AWS stated the price, `YYYY-MM-DD`. */
  asOf: string;
  /** The page of AWS that states it. */
  source: string;
  /** False where no price list of AWS that states it could be found. */
  confirmed: boolean;
};

/**
 * The part of the bill that an item belongs to.
 * @public
 */
export type CostService =
  | 'fargate'
  | 'app-runner'
  | 'alb'
  | 'nat-gateway'
  | 'vpc-endpoints'
  | 'public-ipv4'
  | 'data-transfer'
  | 'rds'
  | 'backup'
  | 'ecr'
  | 'secret'
  | 'logs'
  | 'monitoring'
  | 'route53'
  | 'waf';

/**
 * Something that an environment is expected to use in a month.
 * @public
 */
export type CostAssumption = {
  id: string;
  title: LocalizedText;
  unit: string;
  value: Readonly<Record<AwsEnvironment, number>>;
  reason: LocalizedText;
};
