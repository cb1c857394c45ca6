// One comment in a pull request, one issue: written anew each time, from a text that nobody vouches for.

import { lstatSync, readFileSync } from "node:fs";

const LARGEST = 1_000_000; // bytes of a file
const LONGEST = 20_000; // characters of a text; GitHub takes 65,536 in a comment
const BOT = "github-actions[bot]";

/** Keeps the description of a change in its pull request. */
export async function keepComment(github, context, file) {
    const run = context.payload.workflow_run;
    const pull = await pullOf(github, context.repo, run);
    if (!pull) return;
    const marker = "<!-- shegong diff -->";
    const head = `这次改动对名录的影响（${run.head_sha.slice(0, 8)}） · What this change does to the directory (${run.head_sha.slice(0, 8)})`;
    const foot = "由改动后的代码自动算出，不代表审阅意见。 · Worked out by the code as changed; it is no review.";
    await keepOne(github, context.repo, pull.number, marker, [head, fenced(readText(file)), foot].join("\n\n"));
}

/** Keeps a text in one comment of an issue or a pull request, known by its marker. */
export async function keepOne(github, repo, number, marker, text) {
    const body = `${marker}\n\n${text}`;
    const place = { ...repo, issue_number: number };
    const comments = await github.paginate(github.rest.issues.listComments, { ...place, per_page: 100 });
    const own = comments.find((each) => each.user?.login === BOT && each.body?.startsWith(marker));
    if (own) await github.rest.issues.updateComment({ ...repo, comment_id: own.id, body });
    else await github.rest.issues.createComment({ ...place, body });
}

/** The open pull request that a run belongs to. What the run itself says of it is empty for forks; a newer commit has a run of its own. */
async function pullOf(github, repo, run) {
    if (!run.head_repository) return undefined;
    const head = `${run.head_repository.owner.login}:${run.head_branch}`;
    const open = await github.paginate(github.rest.pulls.list, { ...repo, state: "open", head, per_page: 100 });
    const own = open.filter((pull) => pull.head.sha === run.head_sha);
    return own.length === 1 ? own[0] : undefined;
}

/** Keeps the weekly report in one open issue. */
export async function keepIssue(github, context, file) {
    const marker = "<!-- shegong report -->";
    const title = "收录情况与待核对的条目 · Coverage, and entries to be checked";
    const body = [marker, fenced(readText(file))].join("\n\n");
    const open = await github.paginate(github.rest.issues.listForRepo, { ...context.repo, state: "open", creator: BOT, per_page: 100 });
    const own = open.find((each) => each.user?.login === BOT && !each.pull_request && each.body?.startsWith(marker));
    if (own) await github.rest.issues.update({ ...context.repo, issue_number: own.number, title, body });
    else await github.rest.issues.create({ ...context.repo, title, body });
}

/** The text of a plain file; a link or a very large file is refused. */
export function readText(file) {
    const found = lstatSync(file);
    if (!found.isFile() || found.size > LARGEST) throw new Error(`${file} is no plain file of at most ${LARGEST} bytes`);
    return readFileSync(file, "utf8");
}

/** A text as a code block of Markdown, in which nothing is markup and nobody is mentioned. */
export function fenced(text) {
    const plain = shortened(visible(text));
    const longest = Math.max(2, ...[...plain.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = "`".repeat(longest + 1);
    return `${fence}text\n${plain}\n${fence}`;
}

/** A text without control characters, characters without a shape, and those that turn the direction of writing round. */
function visible(text) {
    return text.replace(/\r\n?/g, "\n").replace(/[^\P{C}\n]/gu, "").trim();
}

/** The beginning of a long text, and its last line, which sums it up. */
function shortened(text) {
    if (text.length <= LONGEST) return text;
    const last = text.slice(text.lastIndexOf("\n") + 1).slice(0, 1000);
    return `${text.slice(0, LONGEST - last.length)}\n…\n${last}`;
}
