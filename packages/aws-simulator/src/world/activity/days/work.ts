import type { Service } from '../../services/types';
import { toDate } from '../../time';
import { atTerminal, inConsole, pipeline, type PersonName } from '../actors';
import { componentOf, stemOf } from '../calls/resources';
import {
  createSnapshot,
  keepBackups,
  putAlarm,
  putDashboard,
  putParameter,
  putRetention,
  startBuild,
  tagResource,
} from '../calls/workCalls';
import type { DayBook } from '../DayBook';
import type { Actor, TrailCall } from '../types';

const PEOPLE: ReadonlyArray<PersonName> = [
  'engineer',
  'engineer',
  'operator',
  'administrator',
];

/** What is done around a service in working hours, a few things a day. */
export function writeWork(book: DayBook, service: Service): void {
  const count = book.isWeekend ? book.number(0, 1, 1) : book.number(3, 7, 1);
  for (let index = 0; index < count; index += 1) {
    const minute = book.minute(9, 30) + book.number(0, 500, 10 + index);
    const name = book.pick(PEOPLE, 40 + index);
    const actor =
      book.random(70 + index) < 0.5 ? inConsole(name) : atTerminal(name);
    book.write(
      minute,
      actor,
      book.pick(choicesFor(book, service), 100 + index),
    );
  }
  if (book.isEvery(9)) {
    book.write(
      book.minute(16, 5),
      atTerminal('engineer'),
      putDashboard(service),
    );
  }
  const builds = book.number(1, book.isWeekend ? 1 : 4, 2);
  for (let index = 0; index < builds; index += 1) {
    const run = book.day * 10 + index;
    const minute = book.minute(9) + book.number(0, 560, 130 + index);
    const project = `${stemOf(service)}-codebuild-${componentOf(service)}`;
    book.write(
      minute,
      pipelineOf(service, run),
      startBuild(service, project, run),
    );
  }
}

function pipelineOf(service: Service, run: number): Actor {
  return pipeline(componentOf(service), run);
}

function choicesFor(book: DayBook, service: Service): TrailCall[] {
  const date = toDate(book.minute(12)).toISOString().slice(0, 10);
  const component = componentOf(service);
  const choices = [
    putAlarm(service),
    tagResource(service.arn, { Component: component }),
    putParameter(
      service,
      'banner',
      '画面の上に出すお知らせ (shown above every page)',
      book.day,
    ),
    putParameter(
      service,
      'footer',
      `Shown below: </script><b>${component}</b> & "more"`,
      book.day,
    ),
  ];
  if (service.type === 'ecs-service') {
    choices.push(putRetention(service.logGroupName, 30));
  }
  if (service.database) {
    const id = service.database.dbInstanceIdentifier;
    choices.push(
      createSnapshot(service, id, date),
      keepBackups(service, id, 7 + (book.day % 2) * 7),
    );
  }
  return choices;
}
