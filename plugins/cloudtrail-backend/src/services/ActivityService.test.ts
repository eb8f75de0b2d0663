import type { ActivityView } from '../people';
import { ActivityService } from './ActivityService';
import { FacetsService } from './FacetsService';

const query = { filter: {}, range: { from: 0, to: 1 }, isClipped: false };

/** Notes what is asked, and what is answered. */
function setUp() {
  const asked: string[] = [];
  const note = (name: string, answer: unknown) => async () => {
    asked.push(name);
    await new Promise(resolve => setImmediate(resolve));
    asked.push(`${name} known`);
    return answer;
  };
  const basis = { read: note('coverage', {}) } as never;
  const reader = {
    listEvents: note('events', { items: [] }),
    countEvents: note('events', { count: 0, isExact: true }),
    readTimeline: note('events', { items: [] }),
    readFacets: note('events', { facets: { user: [] }, isExact: true }),
  } as never;
  const presenter = { forEvents: async () => () => {} } as never;
  const settings = { simulated: false, retentionDays: 400, now: () => 1 };
  return {
    asked,
    activity: new ActivityService({ reader, basis, presenter, settings }),
    facets: new FacetsService(reader, basis),
  };
}

describe('answers', () => {
  // the other way round, what comes in between would count as shown
  it('know what is complete before they look at events', async () => {
    const { asked, activity, facets } = setUp();
    const inTurn = ['coverage', 'coverage known', 'events', 'events known'];
    const view = {} as ActivityView;
    await activity.listEvents(view, query, { limit: 1 });
    expect(asked.splice(0)).toEqual([
      'coverage',
      'coverage known',
      'events',
      'events',
      'events known',
      'events known',
    ]);
    await activity.getTimeline(view, query);
    expect(asked.splice(0)).toEqual(inTurn);
    await facets.getFacets(view, query);
    expect(asked).toEqual(inTurn);
  });
});
