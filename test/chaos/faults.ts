import { execFileSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** What may be wrong with the disk under a folder: full, broken, or half a second for every flush. */
export const faults = { full: 'f', broken: 'e', slow: 's' } as const
export type Fault = keyof typeof faults

/** Whether files can be made to fail here: that takes Linux and a C compiler. */
export function canInject(): boolean {
	if (process.platform !== 'linux') return false
	try {
		execFileSync('cc', ['--version'], { stdio: 'ignore' })
		return true
	} catch {
		return false
	}
}

/** A disk fills up: it reports no free space before it refuses to write, and what was under way then has these milliseconds. */
const reserveLasts = 400

/** A switch for the files of a process that is started with `environment`. */
export interface FaultyDisk {
	environment: Record<string, string>
	/** From now on what is written to or flushed in this folder fails so. */
	begin(fault: Fault, folder: string): void
	end(): void
	cleanUp(): void
}

export function faultyDisk(): FaultyDisk {
	const place = mkdtempSync(join(tmpdir(), 'netzwerkstatt-faults-'))
	const library = join(place, 'faults.so')
	const source = resolve('test/chaos/faults.c')
	execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'])
	const control = openSync(join(place, 'control'), 'w+')
	ftruncateSync(control, 4096)
	const mode = (letter: string) => writeSync(control, letter, 0)
	mode('-')
	let reserve: ReturnType<typeof setTimeout> | undefined
	return {
		environment: { LD_PRELOAD: library, CHAOS_CONTROL: join(place, 'control') },
		begin(fault, folder) {
			writeSync(control, `${folder}\0`, 2)
			mode(fault === 'full' ? 'r' : faults[fault])
			if (fault === 'full') reserve = setTimeout(mode, reserveLasts, faults.full)
		},
		end() {
			clearTimeout(reserve)
			mode('-')
		},
		cleanUp() {
			closeSync(control)
			rmSync(place, { recursive: true })
		},
	}
}
