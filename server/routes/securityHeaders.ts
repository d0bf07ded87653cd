import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * Headers on every answer: nothing from elsewhere, no framing, no address handed on. HSTS is left to the proxy that
 * ends the encryption, since in a room without internet plain HTTP must keep working.
 */
export function securityHeaders(): MiddlewareHandler {
	return secureHeaders({
		contentSecurityPolicy: {
			defaultSrc: ["'self'"],
			// tldraw and radix set styles in attributes
			styleSrc: ["'self'", "'unsafe-inline'"],
			imgSrc: ["'self'", 'data:', 'blob:'],
			fontSrc: ["'self'", 'data:'],
			connectSrc: ["'self'", ownSockets],
			objectSrc: ["'none'"],
			baseUri: ["'none'"],
			formAction: ["'self'"],
			frameAncestors: ["'none'"],
		},
		permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [], displayCapture: [] },
		xFrameOptions: 'DENY',
		strictTransportSecurity: false,
		// Only noise on plain HTTP, where browsers ignore it with a warning.
		originAgentCluster: false,
	})
}

/** For what people have handed in: whoever opens it by its address gets it, and nothing that could do anything. Wants to stand in front of `securityHeaders`. */
export function sandboxed(): MiddlewareHandler {
	return async function sandboxed(c, next) {
		await next()
		c.header('Content-Security-Policy', "default-src 'none'; sandbox")
	}
}

/** Safari before 15.4 does not count sockets as 'self', so they are named. A strange Host header names nothing. */
function ownSockets(c: Context): string {
	const host = c.req.header('host') ?? ''
	return /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host) ? `ws://${host} wss://${host}` : ''
}
