import { DataInUse } from '../disk/dataLock.ts'
import { ConfigError } from './config.ts'

/** Why the server could not start and what to do about it, German first; everything unforeseen with its stack. */
export function whyNotStarted(error: unknown): string {
	if (error instanceof ConfigError) {
		return `Die Einstellungen stimmen nicht · The settings are wrong:\n${error.problems.map((each) => `  ${each}`).join('\n')}`
	}
	if (error instanceof DataInUse) {
		return (
			`Netzwerkstatt läuft schon mit den Daten in ${error.folder}. Zwei Server dürfen sie nicht teilen.\n` +
			`Netzwerkstatt is running already with the data in ${error.folder}. Two servers must not share them.`
		)
	}
	const { code, port, address, path } = systemErrorOf(error)
	switch (code) {
		case 'EADDRINUSE':
			return (
				`Port ${port} ist schon belegt: Vielleicht läuft Netzwerkstatt schon. Sonst mit einem anderen Port starten, z. B. PORT=3001.\n` +
				`Port ${port} is in use: perhaps Netzwerkstatt is running already. Otherwise start with another one, e.g. PORT=3001.`
			)
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return (
				`Die Adresse ${address ?? ''} aus HOST gehört nicht zu diesem Gerät.\n` +
				`The address ${address ?? ''} in HOST does not belong to this machine.`
			)
		case 'EACCES':
		case 'EPERM':
		case 'EROFS':
			return port === undefined
				? `In ${path} darf nicht geschrieben werden. Bitte die Rechte prüfen oder DATA_DIR anders setzen.\n` +
						`${path} cannot be written to. Please check its permissions or set DATA_DIR.`
				: `Port ${port} darf nur die Systemverwaltung öffnen. Bitte einen Port ab 1024 nehmen.\n` +
						`Port ${port} is reserved for the administrator. Please take one from 1024 on.`
		default:
			return `Netzwerkstatt konnte nicht starten · could not start:\n${error instanceof Error ? error.stack : String(error)}`
	}
}

interface SystemError {
	code?: string
	port?: number
	address?: string
	path?: string
}

const systemErrorOf = (error: unknown): SystemError => (error instanceof Error ? (error as SystemError) : {})
