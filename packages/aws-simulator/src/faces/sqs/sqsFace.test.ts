import {
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { networkServer } from '@hangar/test-utils';
import { lookupEvents } from '../../__testUtils__/lookupEvents';
import { SALES, sampleClients } from '../../__testUtils__/sampleClients';
import { createWorld, type World } from '../../world/createWorld';
import { createAwsHandlers } from '../createAwsHandlers';

const NOW = new Date('2026-11-20T09:30:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const QueueUrl =
  'https://sqs.ap-northeast-1.amazonaws.com/111122223333/hangar-cloudtrail';

const bodyOf = ({ Body }: Message) => JSON.parse(Body!);
const idOf = (message: Message): string => bodyOf(message).detail.eventID;

describe('the simulated queue of EventBridge', () => {
  const { sqs } = sampleClients();
  let world: World;

  beforeEach(() => {
    world = createWorld({ now: () => NOW });
    networkServer.use(...createAwsHandlers(world, { throttling: false }));
  });

  // the client checks the MD5 sums
  const receive = async (input: object = {}) => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        ...input,
      }),
    );
    return Messages;
  };

  const remove = (messages: Message[]) =>
    sqs.send(
      new DeleteMessageBatchCommand({
        QueueUrl,
        Entries: messages.map(({ ReceiptHandle }, index) => ({
          Id: String(index),
          ReceiptHandle,
        })),
      }),
    );

  const drain = async () => {
    const all: Message[] = [];
    for (let page = await receive(); page.length; page = await receive()) {
      await remove(page);
      all.push(...page);
    }
    return all;
  };

  it('holds every change of all accounts and regions, each once, the oldest first', async () => {
    const messages = await drain();
    const places = [
      {},
      { accountId: SALES },
      { region: 'us-east-1' },
      { accountId: SALES, region: 'us-east-1' },
    ];
    world.clock.setOffsetMinutes(2 * 60);
    const changes = await Promise.all(
      places.map(place =>
        lookupEvents(sampleClients(place).cloudTrail, {
          StartTime: new Date(NOW.getTime() - 4 * DAY + MINUTE),
          EndTime: new Date(NOW.getTime() - MINUTE),
          LookupAttributes: [
            { AttributeKey: 'ReadOnly', AttributeValue: 'false' },
          ],
        }),
      ),
    );
    const ids = messages.map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(
      expect.arrayContaining(changes.flat().map(({ EventId }) => EventId)),
    );
    expect(messages.filter(message => bodyOf(message).detail.readOnly)).toEqual(
      [],
    );
    const times = messages.map(message => Date.parse(bodyOf(message).time));
    times
      .slice(1)
      .forEach((time, index) =>
        expect(time).toBeGreaterThan(times[index] - MINUTE),
      );
  });

  it('has an event seconds after it happened, in the envelope of EventBridge', async () => {
    await drain();
    world.activity.add([
      {
        record: {
          eventID: '00000000-0000-4000-8000-000000000001',
          eventTime: '2026-11-20T09:30:00Z',
          eventSource: 'ecs.amazonaws.com',
          eventName: 'UpdateService',
          awsRegion: 'ap-northeast-1',
          recipientAccountId: '111122223333',
          userIdentity: { type: 'IAMUser', userName: 'engineer' },
        },
      },
    ]);
    expect(await receive()).toEqual([]);
    world.clock.setOffsetMinutes(1);
    const messages = await receive();
    const added = messages.find(message => idOf(message).endsWith('01'));
    expect(bodyOf(added!)).toMatchObject({
      version: '0',
      'detail-type': 'AWS API Call via CloudTrail',
      source: 'aws.ecs',
      account: '111122223333',
      region: 'ap-northeast-1',
      time: '2026-11-20T09:30:00Z',
      detail: { eventName: 'UpdateService' },
    });
  });

  it('shows a message again that was not deleted in time', async () => {
    const [first] = await receive({ MaxNumberOfMessages: 1 });
    const [other] = await receive({ MaxNumberOfMessages: 1 });
    expect(idOf(other)).not.toBe(idOf(first));
    await remove([other]);
    world.clock.setOffsetMinutes(1);
    const [again, next] = await receive({ AttributeNames: ['All'] });
    expect(idOf(again)).toBe(idOf(first));
    expect(again.Attributes?.ApproximateReceiveCount).toBe('2');
    expect(idOf(next)).not.toBe(idOf(other));
  });

  it.each([
    ['QueueDoesNotExist', { QueueUrl: QueueUrl.replace('hangar', 'other') }],
    ['InvalidParameterValue', { MaxNumberOfMessages: 11 }],
    ['InvalidParameterValue', { WaitTimeSeconds: 21 }],
  ])('answers %s to %j', async (name, input) => {
    await expect(receive(input)).rejects.toMatchObject({ name });
  });

  it('says which handles are none, and deletes the others', async () => {
    const [message] = await receive({ MaxNumberOfMessages: 1 });
    const { Successful, Failed } = await remove([
      message,
      { ReceiptHandle: 'not-a-handle' },
    ]);
    expect(Successful).toEqual([{ Id: '0' }]);
    expect(Failed).toMatchObject([{ Id: '1', Code: 'ReceiptHandleIsInvalid' }]);
  });
});
