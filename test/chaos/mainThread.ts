import { readFileSync } from 'node:fs'

/** Milliseconds a process's main thread has worked so far, and waited for a processor although it had work. Linux only. */
export function mainThreadOf(pid: number): { worked: number; waited: number } {
	const [worked = 0, waited = 0] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ').map(Number)
	return { worked: worked / 1e6, waited: waited / 1e6 }
}
