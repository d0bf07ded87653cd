import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { Refusal } from '../../shared/protocol/refusals.ts'
import { isLocal } from './address.ts'
import type { Deps, Handler, RelayForRoutes } from './deps.ts'

/** Figures about the server for Prometheus; nothing in them speaks of a person or a workshop. */
export interface Metrics {
	observeRequest(request: { method: string; route: string; status: number }, seconds: number): void
	/** in Prometheus' text format, with its content type */
	text(): Promise<{ text: string; type: string }>
}

/** `process` adds the figures of the Node process, of which there is one per process. */
export function createMetrics(relay: Pick<RelayForRoutes, 'stats'>, { process = false } = {}): Metrics {
	const registry = new Registry()
	if (process) collectDefaultMetrics({ register: registry })
	const requests = new Histogram({
		name: 'netzwerkstatt_http_request_seconds',
		help: 'Time to answer HTTP requests',
		labelNames: ['method', 'route', 'status'],
		buckets: [0.005, 0.02, 0.1, 0.5, 2],
		registers: [registry],
	})
	const gauges = new Map<string, Gauge>()

	function gauge(name: string): Gauge {
		const known = gauges.get(name)
		if (known) return known
		const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
		const created = new Gauge({ name: `netzwerkstatt_${snake}`, help: `Relay: ${name}`, registers: [registry] })
		gauges.set(name, created)
		return created
	}

	return {
		observeRequest(request, seconds) {
			requests.observe(request, seconds)
		},
		async text() {
			for (const [name, value] of Object.entries(relay.stats())) gauge(name).set(value)
			return { text: await registry.metrics(), type: registry.contentType }
		},
	}
}

/** `GET /metrics`: for this machine only, unless the operator opened it. Others learn nothing, not even that it is there. */
export function showMetrics({ config, metrics }: Deps): Handler {
	return async (c) => {
		const open = config.metrics === 'all' || (config.metrics === 'loopback' && isLocal(c))
		if (!open) throw new Refusal('notFound')
		const { text, type } = await metrics.text()
		return c.body(text, 200, { 'Content-Type': type, 'Cache-Control': 'no-store' })
	}
}
