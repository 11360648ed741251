/**
 * One step of a process that needs a token. KEYS: the token (a hash), the lock, what became of the last login (a hash).
 * ARGV: fingerprint of a token that does not serve, id of the asker, milliseconds of the lease, id of the process whose
 * login the asker waits for.
 *
 * Answers `token` with the text, `login` to the one that is to log in, `failed` to those that wait for a login that failed,
 * or `wait` with the id of the process that logs in.
 */
export const CLAIM_SCRIPT = `
local stored = redis.call('HMGET', KEYS[1], 'fingerprint', 'text')
if stored[1] and stored[1] ~= ARGV[1] then return {'token', stored[2], stored[1]} end
if ARGV[4] ~= '' and redis.call('HGET', KEYS[3], 'holder') == ARGV[4] then
  return {'failed', redis.call('HGET', KEYS[3], 'status')}
end
local holder = redis.call('GET', KEYS[2])
if not holder or holder == ARGV[2] then
  redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
  return {'login', ''}
end
return {'wait', holder}
`;

/**
 * Ends a login. KEYS as above. ARGV: id of the process, then for a success `token`, fingerprint, text and milliseconds of
 * its life, and for a failure `failed`, the status, and milliseconds for which those that waited are told (0 for not at all).
 */
export const FINISH_SCRIPT = `
if ARGV[2] == 'token' then
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], 'fingerprint', ARGV[3], 'text', ARGV[4])
  redis.call('PEXPIRE', KEYS[1], ARGV[5])
elseif tonumber(ARGV[4]) > 0 then
  redis.call('HSET', KEYS[3], 'holder', ARGV[1], 'status', ARGV[3])
  redis.call('PEXPIRE', KEYS[3], ARGV[4])
end
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
return {'done', ''}
`;

/** Prolongs the lease of a login that is under way. KEYS as above. ARGV: id of the process, milliseconds. */
export const RENEW_SCRIPT = `
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('PEXPIRE', KEYS[2], ARGV[2]) end
return {'done', ''}
`;
