export * from './annotations';
export { awsAnnotations } from './awsAnnotations';
export type { AwsAnnotationDescription } from './awsAnnotations';
