import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from '../../../server/settings/config.ts'

/** The problems that these settings have. */
function problemsOf(environment: Record<string, string>): string[] {
	try {
		readConfig(environment)
		return []
	} catch (error) {
		if (error instanceof ConfigError) return error.problems
		throw error
	}
}

describe('settings', () => {
	it('need nothing: every one has a default', () => {
		expect(readConfig({})).toEqual({
			port: 3000,
			host: undefined,
			dataDir: resolve('data'),
			publicUrl: undefined,
			allowedOrigins: [],
			trustProxy: false,
			logLevel: 'info',
			accessLog: false,
			metrics: 'loopback',
			founding: 'open',
			foundingKey: undefined,
			foundingsPerHour: 5000,
			workshopFileMb: 400,
			sessionDays: 30,
			minFreeMb: 64,
			operatorTexts: undefined,
		})
	})

	it('count an empty variable as not set', () => {
		expect(readConfig({ PORT: '', PUBLIC_URL: ' ', METRICS: '' })).toEqual(readConfig({}))
	})

	it('read what operators write', () => {
		expect(
			readConfig({
				PORT: '0',
				HOST: '127.0.0.1',
				DATA_DIR: '/var/lib/netzwerkstatt',
				PUBLIC_URL: 'https://Werkstatt.example.org/',
				ALLOWED_ORIGINS: 'http://a.test, https://b.test:8443,',
				TRUST_PROXY: 'ON',
				LOG_LEVEL: 'Warn',
				ACCESS_LOG: '1',
				METRICS: 'all',
				FOUNDING: 'key',
				FOUNDING_KEY: 'Lindenblüte-2026',
				FOUNDINGS_PER_HOUR: '20',
				SESSION_DAYS: '7',
				MIN_FREE_MB: '500',
				OPERATOR_TEXTS: '/etc/netzwerkstatt/texte/',
			}),
		).toMatchObject({
			port: 0,
			host: '127.0.0.1',
			publicUrl: 'https://werkstatt.example.org',
			allowedOrigins: ['http://a.test', 'https://b.test:8443'],
			trustProxy: true,
			logLevel: 'warn',
			accessLog: true,
			metrics: 'all',
			founding: 'key',
			foundingKey: 'Lindenblüte-2026',
			foundingsPerHour: 20,
			sessionDays: 7,
			minFreeMb: 500,
			operatorTexts: '/etc/netzwerkstatt/texte',
		})
	})

	const wrong: [Record<string, string>, string][] = [
		[{ PORT: 'dreitausend' }, 'PORT must be a whole number from 0 to 65535, not "dreitausend".'],
		[{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535, not "70000".'],
		[{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535, not "-1".'],
		[{ PORT: '3e3' }, 'PORT must be a whole number from 0 to 65535, not "3e3".'],
		[{ SESSION_DAYS: '0' }, 'SESSION_DAYS must be a whole number from 1 to 365, not "0".'],
		[{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be one of on, off, true, false, 1, 0, not "yes".'],
		[{ FOUNDING: 'closed' }, 'FOUNDING must be one of open, key, not "closed".'],
		[{ FOUNDING: 'key' }, 'FOUNDING=key needs a FOUNDING_KEY of 12 to 200 characters.'],
		[{ FOUNDING: 'key', FOUNDING_KEY: 'short' }, 'FOUNDING=key needs a FOUNDING_KEY of 12 to 200 characters.'],
		[{ FOUNDING_KEY: 'Lindenblüte-2026' }, 'FOUNDING_KEY is asked for only with FOUNDING=key.'],
		[{ MIN_FREE_MB: '-1' }, 'MIN_FREE_MB must be a whole number from 0 to 1000000, not "-1".'],
		[{ METRICS: 'public' }, 'METRICS must be one of loopback, all, off, not "public".'],
	]
	for (const [environment, problem] of wrong) {
		it(`say what is wrong with ${JSON.stringify(environment)}`, () => {
			expect(problemsOf(environment)).toEqual([problem])
		})
	}

	it('refuse addresses with a path, a login or another scheme', () => {
		for (const url of [
			'werkstatt.example.org',
			'ftp://x.test',
			'https://x.test/sub',
			'https://me:pw@x.test',
			'javascript:1',
		]) {
			expect(problemsOf({ PUBLIC_URL: url }), url).toHaveLength(1)
			expect(problemsOf({ ALLOWED_ORIGINS: `https://fine.test,${url}` }), url).toHaveLength(1)
		}
	})

	it('name all problems at once', () => {
		expect(problemsOf({ PORT: 'x', METRICS: 'x', PUBLIC_URL: 'x' })).toHaveLength(3)
	})
})
