#!/usr/bin/env bash
# 把写好的条目推到分支上，一份表单一个分支；有人改过的分支不动。
# Pushes the entry that was written to the branch of its form. A branch on which somebody has worked is left alone.
#   push-form.sh FOLDER    the folder with the answer of `shegong from-form`
set -euo pipefail

folder=$1
branch=$(cat "$folder/branch.txt")
name="github-actions[bot]"
email="41898282+github-actions[bot]@users.noreply.github.com"

# The token is asked of gh when it is needed, and is in no file; a repository on this machine asks for none.
remotely() {
  git -c credential.helper= -c credential.helper='!gh auth git-credential' "$@"
}

there=
if remotely fetch --quiet origin "refs/heads/$branch" 2>/dev/null; then
  there=$(git rev-parse FETCH_HEAD)
  base=$(git merge-base HEAD "$there")
  people=$(git log --format=%ce "$base..$there" | grep -vxF "$email" || true)
  if [ -n "$people" ]; then
    touch "$folder/left-alone"
    echo "$branch: somebody has worked on it; left alone"
    exit 0
  fi
fi

git checkout --quiet -B "$branch"
git add -- data
git -c user.name="$name" -c user.email="$email" commit --quiet --file "$folder/pr-title.txt"
# Only over what was seen above: with nothing there, only if there still is nothing.
remotely push --quiet --force-with-lease="refs/heads/$branch:$there" origin "HEAD:refs/heads/$branch"
echo "$branch: pushed"
