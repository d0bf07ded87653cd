import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'
import { type Finding, isReached, ratiosOf, type Target } from './finding.ts'
import { median } from './load/histogram.ts'

/** The findings as a Markdown table, medians with the least and the greatest figure of all rounds. */
export function tableOf(findings: readonly Finding[]): string {
	const head = ['measured', 'unit', 'yardstick', 'netzwerkstatt', 'ratio', 'target', '']
	const rows = findings.map((finding) => [
		finding.what,
		finding.unit,
		spread(finding.yardstick ?? []),
		spread(finding.ours),
		spread(ratiosOf(finding)),
		finding.targets.map(targetText).join(' or '),
		verdict(finding),
	])
	const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
	const line = (cells: string[]) => `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
	const rule = line(widths.map((width) => '-'.repeat(width)))
	const notes = findings.flatMap(({ what, note }) => (note ? [`- ${what}: ${note}`] : []))
	return [line(head), rule, ...rows.map(line), ...(notes.length > 0 ? ['', ...notes] : [])].join('\n')
}

/** Everything for machines, with what a reader needs to judge the figures. */
export function writeReport(file: string, findings: readonly Finding[], options: object): void {
	const report = {
		date: new Date().toISOString(),
		node: process.version,
		processors: cpus().map(({ model }) => model),
		options,
		findings: findings.map((finding) => ({
			...finding,
			ratios: ratiosOf(finding),
			median: { ours: median(finding.ours), ratio: median(ratiosOf(finding)) },
			reached: isReached(finding),
		})),
	}
	mkdirSync(dirname(file), { recursive: true })
	writeFileSync(file, `${JSON.stringify(report, null, '\t')}\n`)
}

function verdict(finding: Finding): string {
	const reached = isReached(finding)
	return reached === undefined ? '' : reached ? 'reached' : 'NOT reached'
}

function spread(figures: readonly number[]): string {
	const known = figures.filter((figure) => !Number.isNaN(figure))
	if (known.length === 0) return ''
	if (known.length === 1) return short(known[0])
	return `${short(median(known))} (${short(Math.min(...known))}–${short(Math.max(...known))})`
}

function targetText(target: Target): string {
	const unit = target.of === 'ratio' ? '×' : ''
	return 'atMost' in target ? `≤ ${target.atMost}${unit}` : `≥ ${target.atLeast}${unit}`
}

/** Three significant digits. */
function short(figure = Number.NaN): string {
	if (Math.abs(figure) >= 100) return figure.toFixed(0)
	return String(Number(figure.toPrecision(3)))
}
