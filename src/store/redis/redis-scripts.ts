/**
 * What Redis does in one step. A store has its entries each under a key of their own, an index of their names by
 * their bytes, a list of when names run out, and a hash for each lease.
 */

const NOW = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)`;

/** KEYS: entry, index, expiring, leases. ARGV: name, two more, the leases' numbers. Gives 0 unless all are held. */
const FENCE = `
for i = 4, #KEYS do
  if redis.call('HGET', KEYS[i], 'number') ~= ARGV[i] then return 0 end
end`;

/** After `FENCE`'s name: the value, and the time to live in milliseconds or nothing. */
export const SET = `${FENCE}
if ARGV[3] == '' then
  redis.call('SET', KEYS[1], ARGV[2])
  redis.call('ZREM', KEYS[3], ARGV[1])
else
  ${NOW}
  redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
  redis.call('ZADD', KEYS[3], now + ARGV[3], ARGV[1])
end
redis.call('ZADD', KEYS[2], 0, ARGV[1])
return 1`;

/** After `FENCE`'s name: nothing, twice. Gives 2 where there was an entry. */
export const DELETE = `${FENCE}
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
return 1 + redis.call('DEL', KEYS[1])`;

/** KEYS: index, expiring, entries. ARGV: the entries' names. */
export const CLEAR = `
redis.call('ZREM', KEYS[1], unpack(ARGV))
redis.call('ZREM', KEYS[2], unpack(ARGV))
return redis.call('UNLINK', unpack(KEYS, 3))`;

/** KEYS: index, expiring. ARGV: what entries' keys begin with, how many to look at. Gives how many names were thrown away. */
export const PURGE = `${NOW}
local gone = 0
for _, name in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now, 'LIMIT', 0, ARGV[2])) do
  if redis.call('EXISTS', ARGV[1] .. name) == 0 then
    redis.call('ZREM', KEYS[1], name)
    gone = gone + redis.call('ZREM', KEYS[2], name)
  end
end
return gone`;

/** KEYS: lease. ARGV: milliseconds, and for how many more it is remembered. Gives the number as text, or nothing. */
export const TAKE = `${NOW}
local before = redis.call('HMGET', KEYS[1], 'number', 'until')
if before[2] and tonumber(before[2]) > now then return false end
local number = string.format('%.0f', math.max((tonumber(before[1]) or 0) + 1, now))
redis.call('HSET', KEYS[1], 'number', number, 'until', string.format('%.0f', now + ARGV[1]))
redis.call('PEXPIRE', KEYS[1], ARGV[1] + ARGV[2])
return number`;

/** As `TAKE`, and the number. Gives 1, or 0 once there is a later number. */
export const EXTEND = `
if redis.call('HGET', KEYS[1], 'number') ~= ARGV[3] then return 0 end
${NOW}
redis.call('HSET', KEYS[1], 'until', string.format('%.0f', now + ARGV[1]))
redis.call('PEXPIRE', KEYS[1], ARGV[1] + ARGV[2])
return 1`;
