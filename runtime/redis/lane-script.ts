/**
 * The pace of all lanes of a scope, on the server: the same algorithm as `runtime/limit/lane.ts`, in the server's time and
 * in microseconds. One run is atomic, so that several lanes are taken together or not at all.
 *
 * KEYS: the members of the scope, then for each lane its state (a hash) and its log of slots (a sorted set by time).
 *
 * ARGV, the same for every operation:
 * 1. `reserve` takes a slot, `confirm` keeps one that is due or moves it, `release` gives one back, `refuse` records a 429
 * 2. id of the member
 * 3. server time after which the command must do nothing, because its sender has given up; 0 for never
 * 4. `1` if the sender has been without this server, or this server has lost its scripts
 * 5. how far ahead the slot may be
 * 6. time between the slot and the request
 * 7. how many requests were accepted since the last question
 * 8. priority
 * 9. `1` if more calls wait at the sender
 * 10. `1` if the call has waited
 * 11. id of the slot
 * 12. how late a slot may be used
 *
 * and for each lane: interval, tolerance for bursts, slots and length of the window, time that can be made up for, and the
 * pause of a 429, -1 if the server named none.
 *
 * Answers with the status (1 done, 0 ask again, -1 too late), the time to wait, the server's time, and the number of members.
 *
 * Numbers become text by `%.0f` alone: Lua writes 1795888888123456 as 1.7958888881235e+15.
 */
export const LANE_SCRIPT = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local op, member, expires, returning = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4] == '1'
if expires > 0 and now > expires then return {-1, 0, now, 0} end

local function text(number) return string.format('%.0f', number) end

local SECOND = 1000000
redis.call('ZADD', KEYS[1], text(now), member)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. text(now - 30 * SECOND))
redis.call('ZREMRANGEBYSCORE', KEYS[1], '(' .. text(now + SECOND), '+inf')
redis.call('PEXPIRE', KEYS[1], 60000)
local members = redis.call('ZCARD', KEYS[1])

local horizon, gap, accepted = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
local priority, more, waited, slot, late = ARGV[8], ARGV[9] == '1', ARGV[10] == '1', ARGV[11], tonumber(ARGV[12])

local FIRST_PAUSE, MAX_PAUSE, TRUST = 250000, 4 * SECOND, 100
local FIELDS = {'tat', 'paused', 'pause', 'trust', 'seen', 'busy', 'poll', 'bulk'}
local TIMES = {'tat', 'paused', 'seen', 'busy', 'poll', 'bulk'}

local lanes = {}
for i = 1, (#KEYS - 1) / 2 do
  local a = 12 + (i - 1) * 6
  local lane = {
    key = KEYS[2 * i], log = KEYS[2 * i + 1],
    interval = tonumber(ARGV[a + 1]), tolerance = tonumber(ARGV[a + 2]),
    size = tonumber(ARGV[a + 3]), window = tonumber(ARGV[a + 4]),
    credit = tonumber(ARGV[a + 5]), asked = tonumber(ARGV[a + 6]),
  }
  local stored = redis.call('HMGET', lane.key, unpack(FIELDS))
  for n, field in ipairs(FIELDS) do lane[field] = tonumber(stored[n] or 0) end
  if not stored[3] then lane.pause, lane.trust = FIRST_PAUSE, TRUST end
  -- The clock went back (a correction, another server): what was left to wait is still left, not the jump as well.
  local back = lane.seen - now
  if back > 0 then
    for _, field in ipairs(TIMES) do lane[field] = math.max(0, lane[field] - back) end
    redis.call('DEL', lane.log)
  end
  -- Others may hold slots that nobody remembers, or still go at their own pace.
  if returning and lane.tat < now - SECOND and lane.paused <= now then lane.paused = now + SECOND end
  lanes[i] = lane
end

local function answer(status, wait)
  for _, lane in ipairs(lanes) do
    lane.seen = now
    local values = {}
    for _, field in ipairs(FIELDS) do
      values[#values + 1] = field
      values[#values + 1] = text(lane[field])
    end
    redis.call('HSET', lane.key, unpack(values))
    local life = math.ceil((math.max(lane.tat, lane.paused, now) - now) / 1000) + 60000
    redis.call('PEXPIRE', lane.key, text(life))
    redis.call('PEXPIRE', lane.log, text(life))
  end
  return {status, math.ceil(wait), now, members}
end

local function giveBack()
  for _, lane in ipairs(lanes) do
    if redis.call('ZREM', lane.log, slot) == 1 then lane.tat = lane.tat - lane.interval end
  end
end

if op == 'refuse' then
  local longest = 0
  for _, lane in ipairs(lanes) do
    lane.trust = 0
    -- Requests that were under way at the same time are refused together; they count as one refusal.
    local together = now < lane.paused
    local length = lane.asked >= 0 and lane.asked or lane.pause
    if lane.asked < 0 and together then
      length = lane.paused - now
    else
      if not together then lane.pause = math.min(MAX_PAUSE, lane.pause * 2) end
      lane.paused = math.max(lane.paused, now + length)
    end
    longest = math.max(longest, length)
  end
  return answer(1, longest)
end

if op == 'release' then
  giveBack()
  return answer(1, 0)
end

if op == 'confirm' then
  local kept = true
  for _, lane in ipairs(lanes) do
    local at = redis.call('ZSCORE', lane.log, slot)
    if not at or now - (tonumber(at) - gap) > late or now < lane.paused then kept = false end
  end
  if kept then return answer(1, 0) end
  giveBack()
end

local at = now
for _, lane in ipairs(lanes) do
  if accepted > 0 then
    lane.trust = lane.trust + accepted
    lane.pause = FIRST_PAUSE
  end
  local oldest = redis.call('ZRANGE', lane.log, -lane.size, -lane.size, 'WITHSCORES')[2]
  at = math.max(at, lane.tat - lane.tolerance, lane.paused)
  if oldest then at = math.max(at, tonumber(oldest) + lane.window) end
end

-- While interactive calls of anybody wait, polls get one slot in three and bulk calls one in eight.
local turns = ({poll = 3, bulk = 8})[priority]
if turns then
  for _, lane in ipairs(lanes) do
    local turn = lane[priority] + turns * lane.interval
    if lane.busy > now and turn > now then return answer(0, math.min(turn, math.max(lane.busy, now + lane.interval)) - now) end
  end
end

local deferred = at - now > horizon
for _, lane in ipairs(lanes) do
  if turns then
    if not deferred then lane[priority] = now end
  elseif deferred or more then
    lane.busy = math.max(lane.busy, at + 2 * lane.interval)
  end
end
if deferred then return answer(0, at - now - horizon) end

for _, lane in ipairs(lanes) do
  local credit = (waited and lane.trust >= TRUST) and lane.credit or 0
  lane.tat = math.max(lane.tat, at - credit, lane.paused) + gap + lane.interval
  redis.call('ZADD', lane.log, text(at + gap), slot)
  redis.call('ZREMRANGEBYRANK', lane.log, 0, -2 * lane.size - 2)
end
return answer(1, at - now)
`;
