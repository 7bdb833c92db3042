// The browser's time zone data as tables of clock changes, from 1970 to 2060. Temporal tells them outright; where it is
// missing they are found by looking at every week and halving the weeks in which the clocks changed.

export interface ClockChange {
  from: number;          // seconds since 1970, UTC
  offset: number;        // seconds east of UTC
  abbreviation: string;  // "CST", or "GMT+1" where English has none
}

const first = 0;
const last = Date.UTC(2060, 0, 1) / 1000;
const week = 7 * 86_400;

/** Nothing where the browser knows no zone of exactly this name. */
export function clockChanges(name: string, withTemporal = "Temporal" in globalThis): ClockChange[]|undefined {
  if (!isZoneName(name)) return undefined;
  const offsets = withTemporal ? changesByTemporal(name) : changesByIntl(name);
  const short = new Intl.DateTimeFormat("en-US", {timeZone: name, timeZoneName: "short"});
  return offsets.map(([from, offset]) => ({from, offset, abbreviation: zoneNameIn(short, from)}));
}

/** The zone that the machine is set to. */
export function localZoneName(): string {
  const name = new Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined;
  return name && isZoneName(name) ? name : "UTC";
}

// IANA names only, in their own spelling: Intl takes any case and offsets such as "+01:00" as well. Where Intl answers
// with another name (an alias), the spelling can only be judged by its shape.
function isZoneName(name: string): boolean {
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*)*$/.test(name)) return false;
  if (name.includes("/") && /(^|\/)[A-Z]{4,}(\/|$)/.test(name)) return false;  // EUROPE/BERLIN
  try {
    const known = new Intl.DateTimeFormat("en-US", {timeZone: name}).resolvedOptions().timeZone;
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

type Offset = [from: number, offset: number];

interface ZonedTime {
  readonly epochMilliseconds: number;
  readonly offsetNanoseconds: number;
  getTimeZoneTransition(direction: "next"): ZonedTime|null;
}

// As much of Temporal as is used here: TypeScript's libraries do not describe it for every browser yet.
interface TemporalNamespace {
  Instant: {fromEpochMilliseconds(time: number): {toZonedDateTimeISO(zone: string): ZonedTime}};
}

function changesByTemporal(name: string): Offset[] {
  const {Instant} = (globalThis as unknown as {Temporal: TemporalNamespace}).Temporal;
  const found: Offset[] = [];
  let at: ZonedTime|null = Instant.fromEpochMilliseconds(first * 1000).toZonedDateTimeISO(name);
  for (; at && at.epochMilliseconds < last * 1000; at = at.getTimeZoneTransition("next"))
    found.push([at.epochMilliseconds / 1000, at.offsetNanoseconds / 1e9]);
  return found;
}

function changesByIntl(name: string): Offset[] {
  const long = new Intl.DateTimeFormat("en-US", {timeZone: name, timeZoneName: "longOffset"});
  const offsetAt = (time: number) => secondsOf(zoneNameIn(long, time));
  const found: Offset[] = [[first, offsetAt(first)]];
  let offset = offsetAt(first);
  for (let from = first; from < last; from += week) {
    const to = Math.min(from + week, last - 1);
    const after = offsetAt(to);
    if (after === offset) continue;
    let low = from;
    let high = to;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === offset) low = middle;
      else high = middle;
    }
    found.push([high, after]);
    offset = after;
  }
  return found;
}

// What follows the date: "12/31/1969, CST" or "12/31/1969, GMT-06:00".
function zoneNameIn(format: Intl.DateTimeFormat, time: number): string {
  const text = format.format(time * 1000);
  return text.slice(text.lastIndexOf(" ") + 1);
}

// "GMT", "GMT-06:00", "GMT-00:44:30"
function secondsOf(offset: string): number {
  const [, sign, hours, minutes, seconds] = /^GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(offset) ?? [];
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return sign === "-" ? -size : size;
}
