/** What a run of chaos found: each figure with its name, and in `failures` a sentence for every promise that was broken. */
export interface Figures {
	figures: Record<string, number | string>
	failures: string[]
}

export function printed({ figures, failures }: Figures): string {
	const lines = Object.entries(figures).map(([name, figure]) => `${name.padEnd(44)} ${figure}`)
	const verdict = failures.length === 0 ? 'PASS' : `FAIL: ${failures.slice(0, 20).join('; ')}`
	return [...lines, verdict].join('\n')
}
