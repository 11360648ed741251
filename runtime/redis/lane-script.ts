import { RETRY_AFTER } from "./reachability.js";

/** Milliseconds: a slot for which the client waits longer may be in the middle of a pause that began meanwhile. */
export const CONFIRM_AFTER = 100;

/**
 * The pace of all lanes of a scope, on the server: the algorithm of `runtime/limit/lane.ts`, in the server's time and in
 * microseconds. One run is atomic, so that several lanes are taken together or not at all.
 *
 * What is not used is saved up to a burst: a fifth of a second's requests, which any server takes that the even pace satisfies,
 * and up to a second's requests once the server has accepted what was sent at that edge. Calls of low priority do without the
 * second part, so that it is left for others. A log of the last slots keeps every second within the limit, however large the
 * burst. A refusal while the log has room says that the server does not take such bursts: they are gone until a hundred
 * requests were accepted, and what was learnt for ten times as long as the last time. Where the log is full, a request of the
 * window before was late: that is only a short pause, and the slot of the refused request is free again. Were it lost, one
 * request would need a window of its own at the end, which is a whole second.
 *
 * KEYS: the members of the scope, then for each lane its state (a hash) and its log of slots (a sorted set by time).
 *
 * ARGV, the same for every operation:
 * 1. `reserve` takes a slot, `confirm` keeps one that is due or moves it, also to an earlier time, `release` gives one back,
 *    `refuse` records a 429, `join` asks from when on the lanes are shared, for a member that has been without this server
 * 2. id of the member
 * 3. server time after which the command must do nothing, because its sender has given up; 0 for never
 * 4. `1` if this server has lost its scripts
 * 5. how far ahead the slot may be
 * 6. time between the slot and the request
 * 7. how much later than that the request may arrive
 * 8. how many requests were accepted since the last question
 * 9. priority
 * 10. `1` if more calls wait at the sender
 * 11. id of the slot
 * 12. how late a slot may be used
 * 13. `1` if the sender's first requests, which may have been late, have arrived by now
 *
 * and for each lane: interval, tolerance for bursts, slots and length of the window, the burst that is saved up at first and
 * at most, and the pause of a 429, -1 if the server named none.
 *
 * Answers with the status (1 done, 0 ask again, 2 go on alone, -1 too late), the time to wait, the server's time, the number
 * of members, how many of them come before this one, and how long the even pace takes for the slots that are handed out.
 *
 * Numbers become text by `%.0f` alone: Lua writes 1795888888123456 as 1.7958888881235e+15.
 */
export const LANE_SCRIPT = `
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local op, member, expires = ARGV[1], ARGV[2], tonumber(ARGV[3])
if expires > 0 and now > expires then return {-1, 0, now, 0, 0, 0} end

local function text(number) return string.format('%.0f', number) end

local SECOND = 1000000
redis.call('ZADD', KEYS[1], text(now), member)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. text(now - 30 * SECOND))
redis.call('ZREMRANGEBYSCORE', KEYS[1], '(' .. text(now + SECOND), '+inf')
redis.call('PEXPIRE', KEYS[1], 60000)
local members, rank = 0, 0
for _, other in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  members = members + 1
  if other < member then rank = rank + 1 end
end

local returning = op == 'join' or ARGV[4] == '1'
local horizon, gap, slack, accepted = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7]), tonumber(ARGV[8])
local priority, more, slot, late = ARGV[9], ARGV[10] == '1', ARGV[11], tonumber(ARGV[12])
-- While interactive calls of anybody wait, polls get one slot in three and bulk calls one in eight.
local turns = ({poll = 3, bulk = 8})[priority]

local FIRST_PAUSE, MAX_PAUSE, TRUST, MAX_DOUBT = 250000, 4 * SECOND, 100, 100000
-- As long as the slowest of those that were without the server needs to find it again.
local RETURN = ${(RETRY_AFTER + 100) * 1000}
local CONFIRMED = ${CONFIRM_AFTER * 1000}
local FIELDS = {'tat', 'from', 'paused', 'pause', 'trust', 'doubt', 'learnt', 'refused', 'slip', 'seen', 'busy', 'poll', 'bulk'}
local TIMES = {'tat', 'from', 'paused', 'refused', 'seen', 'busy', 'poll', 'bulk'}

local lanes = {}
for i = 1, (#KEYS - 1) / 2 do
  local a = 13 + (i - 1) * 7
  local lane = {
    key = KEYS[2 * i], log = KEYS[2 * i + 1],
    interval = tonumber(ARGV[a + 1]), tolerance = tonumber(ARGV[a + 2]),
    size = tonumber(ARGV[a + 3]), window = tonumber(ARGV[a + 4]),
    first = tonumber(ARGV[a + 5]), most = tonumber(ARGV[a + 6]), asked = tonumber(ARGV[a + 7]),
  }
  local stored = redis.call('HMGET', lane.key, unpack(FIELDS))
  for n, field in ipairs(FIELDS) do lane[field] = tonumber(stored[n] or 0) end
  if not stored[4] then lane.pause, lane.trust, lane.doubt = FIRST_PAUSE, TRUST, TRUST end
  -- The clock went back (a correction, another server): what was left to wait is still left, not the jump as well.
  local back = lane.seen - now
  if back > 0 then
    for _, field in ipairs(TIMES) do lane[field] = math.max(0, lane[field] - back) end
    redis.call('DEL', lane.log)
  end
  -- Others may hold slots that nobody remembers, or still go at their own pace.
  if returning and lane.tat < now - SECOND and lane.from <= now then lane.from, lane.learnt = now + RETURN, 0 end
  lanes[i] = lane
end

local function answer(status, wait)
  local used = now
  for _, lane in ipairs(lanes) do
    used = math.max(used, lane.tat)
    lane.seen = now
    local values = {}
    for _, field in ipairs(FIELDS) do
      values[#values + 1] = field
      values[#values + 1] = text(lane[field])
    end
    redis.call('HSET', lane.key, unpack(values))
    local life = math.ceil((math.max(lane.tat, lane.from, lane.paused, now) - now) / 1000) + 60000
    redis.call('PEXPIRE', lane.key, text(lane.doubt > TRUST and math.max(life, 3600000) or life))
    redis.call('PEXPIRE', lane.log, text(life))
  end
  return {status, math.ceil(wait), now, members, rank, math.ceil(used - now)}
end

local function giveBack()
  for _, lane in ipairs(lanes) do
    local at = redis.call('ZSCORE', lane.log, slot)
    if at then
      redis.call('ZREM', lane.log, slot)
      -- A pause has made up for a slot within it already.
      if tonumber(at) >= lane.paused then lane.tat = lane.tat - lane.interval end
    end
  end
end

-- The slots of this member within the last window.
local function ownSlots(lane)
  local slots = {}
  for _, other in ipairs(redis.call('ZRANGEBYSCORE', lane.log, text(now - lane.window), text(now))) do
    if other:sub(1, #member) == member then slots[#slots + 1] = other end
  end
  return slots
end

if op == 'refuse' then
  local longest = 0
  for _, lane in ipairs(lanes) do
    -- Requests that were under way at the same time are refused together; they count as one refusal.
    local together = now < lane.paused
    local length = lane.asked
    -- As many as any window may have were sent: one of the window before was late, and that window is over soon. Of a server
    -- that has taken nearly all of them at once before, this is taken for sure, and requests may have been later.
    local isProven = lane.most > 0 and lane.learnt * 4 >= lane.most * 3
    local first = now - lane.window - (isProven and 2 * lane.interval or 0)
    local isFull = redis.call('ZCOUNT', lane.log, text(first), text(now)) >= lane.size
    local slip = 2 * (lane.refused < now - SECOND and lane.interval or lane.slip)
    if length < 0 and together then
      length = lane.paused - now
    elseif length < 0 and isFull and slip <= lane.window / 3 then
      length, lane.slip = slip, slip
    else
      if length < 0 then length = lane.pause end
      if not together then
        lane.pause = math.min(MAX_PAUSE, lane.pause * 2)
        lane.doubt = math.min(MAX_DOUBT, lane.doubt * 10)
      end
      lane.trust, lane.learnt = 0, 0
      -- Slots that are confirmed before they are used are handed out anew, at the even pace.
      lane.tat = math.min(lane.tat, now)
      redis.call('ZREMRANGEBYSCORE', lane.log, '(' .. text(now + CONFIRMED), '+inf')
    end
    -- Servers do not count what they refuse: its slot is free for the repetition.
    local mine = ownSlots(lane)
    if isProven and (isFull or together) and #mine > 0 then
      redis.call('ZREM', lane.log, mine[#mine])
      lane.tat = lane.tat - lane.interval
    end
    lane.refused = now
    lane.paused = math.max(lane.paused, now + length)
    longest = math.max(longest, length)
  end
  return answer(1, longest)
end

if op == 'release' then
  giveBack()
  return answer(1, 0)
end

-- Until the lanes are shared, each member goes on at its part, also one that has not noticed that the server was away.
local from = now
for _, lane in ipairs(lanes) do from = math.max(from, lane.from) end
if op == 'join' then return answer(1, from - now) end
if from > now then return answer(2, from - now) end

-- The time of a slot, counted from the last one; nil if there is none.
local function slotAt(lane, place)
  return tonumber(redis.call('ZRANGE', lane.log, -place, -place, 'WITHSCORES')[2])
end

-- Whether one more slot leaves every window within the lane's limit, also those that end with a later slot.
local function fits(lane, time)
  local later = redis.call('ZCOUNT', lane.log, '(' .. text(time), '+inf')
  for after = 0, math.min(later, lane.size) do
    local first = after < lane.size and slotAt(lane, later + lane.size - after) or (after == lane.size and time)
    local last = after == 0 and time or slotAt(lane, later - after + 1)
    if first and last - first < lane.window then return false end
  end
  return true
end

if op == 'confirm' then
  local kept, left = true, 0
  for _, lane in ipairs(lanes) do
    local at = redis.call('ZSCORE', lane.log, slot)
    local due = at and tonumber(at) - gap - slack - now
    -- What is far ahead is asked for after a refusal, when an earlier slot may be free.
    if not at or math.abs(due) > late or now < lane.paused then
      kept = false
    else
      left = math.max(left, due)
      -- Others may have arrived later than their slots.
      redis.call('ZREM', lane.log, slot)
      kept = kept and fits(lane, tonumber(at))
      redis.call('ZADD', lane.log, at, slot)
    end
  end
  if kept then return answer(1, left) end
  giveBack()
end

-- Whether the log has a whole second: before, others went alone, and have used what would be saved up.
local function isKnown(lane) return lane.from < now - SECOND end

-- When the next slot is, as far as it is a matter of the pace.
local function evenly(lane)
  if not isKnown(lane) then return math.max(lane.from, lane.tat) end
  local burst = lane.trust >= TRUST and math.min(lane.most, lane.first + (turns and 0 or lane.learnt)) or 0
  return lane.tat - math.max(burst, lane.tolerance)
end

if ARGV[13] == '1' then
  for _, lane in ipairs(lanes) do
    for _, mine in ipairs(ownSlots(lane)) do redis.call('ZADD', lane.log, text(now), mine) end
  end
end

local at = now
for _, lane in ipairs(lanes) do
  if accepted > 0 then
    lane.trust = lane.trust + accepted
    lane.pause = FIRST_PAUSE
    -- What was accepted was sent at the edge of the burst, so that more may be accepted as well.
    if isKnown(lane) and lane.trust >= lane.doubt and evenly(lane) > now then
      lane.learnt = math.min(lane.most, lane.learnt + accepted * lane.interval)
    end
  end
  at = math.max(at, evenly(lane), lane.paused)
end
local isFitting = true
for _, lane in ipairs(lanes) do isFitting = isFitting and fits(lane, at) end
-- In a full window, not all at once: where a request of the window before was late, one is refused before many are sent.
if not isFitting then
  for _, lane in ipairs(lanes) do
    at = math.max(at, (slotAt(lane, lane.size) or 0) + lane.window, (slotAt(lane, 1) or 0) + lane.interval / 10)
  end
end

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
  lane.tat = math.max(lane.tat, at, lane.paused) + gap + lane.interval
  redis.call('ZADD', lane.log, text(at + gap + slack), slot)
  redis.call('ZREMRANGEBYRANK', lane.log, 0, -2 * lane.size - 2)
end
return answer(1, at - now)
`;
