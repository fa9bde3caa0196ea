// Times as people in Kazakhstan read them: one zone, 24 hours.
import {language, list, t} from './language.js';

const zone = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Almaty', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit',
});

// parts takes a Date apart in Astana's time.
function parts(date) {
  const found = Object.fromEntries(zone.formatToParts(date).map(({type, value}) => [type, value]));
  const year = Number(found.year), month = Number(found.month), day = Number(found.day);
  return {year, month, day, hour: found.hour, minute: found.minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay()};
}

// instant takes what the simulator gives: Unix seconds or a written time.
export const instant = (value) => (typeof value === 'number' ? new Date(value * 1000) : new Date(value));

export function clockTime(date) {
  const {hour, minute} = parts(date);
  return `${hour}:${minute}`;
}

export function dayMonth(date) {
  const {day, month} = parts(date);
  return `${day} ${list('months')[month - 1]}`;
}

// dayAndTime is "бс, 5 қараша, 18:00".
export function dayAndTime(date) {
  return `${list('weekdays')[parts(date).weekday]}, ${dayMonth(date)}, ${clockTime(date)}`;
}

export function dayKey(date) {
  const {year, month, day} = parts(date);
  return `${year}-${month}-${day}`;
}

// dayName is what stands between the messages of two days.
export function dayName(date, now) {
  const key = dayKey(date);
  if (key === dayKey(now)) {
    return t('today');
  }
  if (key === dayKey(new Date(now.getTime() - 24 * 60 * 60 * 1000))) {
    return t('yesterday');
  }
  const {year} = parts(date);
  if (year === parts(now).year) {
    return dayMonth(date);
  }
  return language() === 'kk' ? `${year} ж. ${dayMonth(date)}` : `${dayMonth(date)} ${year}`;
}
