import { resolve } from 'node:path'

/** Every setting of the server; `docs/operating.md` has the same table for operators. */
export interface Config {
	/** 0 lets the system choose */
	port: number
	/** undefined: all of this machine's addresses, so that the room can reach it */
	host: string | undefined
	/** absolute path; holds all that must be backed up */
	dataDir: string
	/** origin under which people reach the server, if it cannot be told from their requests */
	publicUrl: string | undefined
	/** further origins whose pages may speak to this server */
	allowedOrigins: string[]
	/** believe `X-Forwarded-*`: only behind a proxy that sets them itself */
	trustProxy: boolean
	logLevel: LogLevel
	/** one line per request; off by default, since nothing needs it */
	accessLog: boolean
	metrics: Metrics
	/** `key`: workshops are founded only with `foundingKey` */
	founding: Founding
	foundingKey: string | undefined
	/** workshops that one address may found in an hour */
	foundingsPerHour: number
	/** MB that a workshop file may have which is opened here */
	workshopFileMb: number
	/** days after which a person who did not come back must join again */
	sessionDays: number
	/** free space on the disk, in MB, below which the server calls itself unwell */
	minFreeMb: number
	/** absolute path of the folder with the operator's imprint, privacy and accessibility texts */
	operatorTexts: string | undefined
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

const metricsReaders = ['loopback', 'all', 'off'] as const
type Metrics = (typeof metricsReaders)[number]

const foundings = ['open', 'key'] as const
type Founding = (typeof foundings)[number]

/** A shorter one could be found by trying. */
const leastFoundingKey = 12
const mostFoundingKey = 200

/** All that is wrong with the settings, one plain sentence each. */
export class ConfigError extends Error {
	readonly problems: string[]

	constructor(problems: string[]) {
		super(problems.join('\n'))
		this.name = 'ConfigError'
		this.problems = problems
	}
}

/** Typed settings from the environment; an empty variable counts as not set. Throws `ConfigError` with all problems at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
	const problems: string[] = []
	const text = (name: string) => environment[name]?.trim() || undefined

	function number(name: string, fallback: number, [least, most]: [number, number]): number {
		const value = text(name)
		if (value === undefined) return fallback
		if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value)
		problems.push(`${name} must be a whole number from ${least} to ${most}, not "${value}".`)
		return fallback
	}

	function choice<Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
		const value = text(name)?.toLowerCase()
		if (value === undefined) return fallback
		const found = choices.find((choice) => choice === value)
		if (!found) problems.push(`${name} must be one of ${choices.join(', ')}, not "${value}".`)
		return found ?? fallback
	}

	const isOn = (name: string) => choice(name, ['on', 'off', 'true', 'false', '1', '0'], 'off')
	const flag = (name: string) => ['on', 'true', '1'].includes(isOn(name))

	function origin(name: string, value: string): string | undefined {
		const url = URL.canParse(value) ? new URL(value) : undefined
		if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username) {
			return url.origin
		}
		problems.push(`${name} must be like https://werkstatt.example.org, without a path, not "${value}".`)
		return undefined
	}

	const publicUrl = text('PUBLIC_URL')
	const operatorTexts = text('OPERATOR_TEXTS')
	const config: Config = {
		port: number('PORT', 3000, [0, 65535]),
		host: text('HOST'),
		dataDir: resolve(text('DATA_DIR') ?? 'data'),
		publicUrl: publicUrl === undefined ? undefined : origin('PUBLIC_URL', publicUrl),
		allowedOrigins: (text('ALLOWED_ORIGINS') ?? '')
			.split(',')
			.filter((part) => part.trim() !== '')
			.flatMap((part) => origin('ALLOWED_ORIGINS', part.trim()) ?? []),
		trustProxy: flag('TRUST_PROXY'),
		logLevel: choice('LOG_LEVEL', logLevels, 'info'),
		accessLog: flag('ACCESS_LOG'),
		metrics: choice('METRICS', metricsReaders, 'loopback'),
		founding: choice('FOUNDING', foundings, 'open'),
		foundingKey: text('FOUNDING_KEY'),
		foundingsPerHour: number('FOUNDINGS_PER_HOUR', 5000, [1, 1_000_000]),
		workshopFileMb: number('WORKSHOP_FILE_MB', 400, [1, 2_000]),
		sessionDays: number('SESSION_DAYS', 30, [1, 365]),
		minFreeMb: number('MIN_FREE_MB', 64, [0, 1_000_000]),
		operatorTexts: operatorTexts && resolve(operatorTexts),
	}
	const keyLength = config.foundingKey?.length ?? 0
	if (config.founding === 'key' && (keyLength < leastFoundingKey || keyLength > mostFoundingKey)) {
		problems.push(`FOUNDING=key needs a FOUNDING_KEY of ${leastFoundingKey} to ${mostFoundingKey} characters.`)
	}
	// Whoever sets a key believes that it is asked for.
	if (config.founding === 'open' && config.foundingKey)
		problems.push('FOUNDING_KEY is asked for only with FOUNDING=key.')
	if (problems.length > 0) throw new ConfigError(problems)
	return config
}
