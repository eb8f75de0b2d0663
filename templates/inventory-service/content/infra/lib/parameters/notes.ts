import type { Parameters } from './schema.ts';

/** What somebody should know who chose this; nothing of it stops the deployment. */
export function notesOf(parameters: Parameters): string[] {
  const { platform, network, egress, task, domain, publicUrl } = parameters;
  const isAppRunner = platform === 'app-runner';
  const hasWayOut = network === 'private' && egress === 'nat-gateway';
  const notes: [applies: boolean, note: string][] = [
    [
      isAppRunner,
      'App Runner takes existing customers only since 2026-04-30; the successor is ECS Express Mode (AWS::ECS::ExpressGatewayService).',
    ],
    [
      isAppRunner && task.architecture === 'arm64',
      'App Runner runs x86_64 images only; build the image for linux/amd64.',
    ],
    [
      !hasWayOut && (isAppRunner || network === 'private'),
      'The service reaches no sign-in provider in this network, so that nobody can sign in: choose network private with egress nat-gateway for that.',
    ],
    [
      !domain && !publicUrl,
      'Without a domain or publicUrl, people sign in at http://localhost:8080 only, through a tunnel.',
    ],
  ];
  return notes.filter(([applies]) => applies).map(([, note]) => note);
}
