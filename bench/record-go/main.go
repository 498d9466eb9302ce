// Command record-go verifies a record of Gatewright with the Go implementation of transparency
// logs, golang.org/x/mod/sumdb. It shares no line with the Java side: what both accept, the
// formats say.
//
//	record-go DIR          checkpoint, tiles, every entry and its inclusion proof
//	record-go DIR OLD      and that the log extends the older checkpoint in the file OLD
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

func main() {
	if len(os.Args) < 2 || len(os.Args) > 3 {
		fmt.Fprintln(os.Stderr, "usage: record-go DIR [OLD-CHECKPOINT]")
		os.Exit(2)
	}
	start := time.Now()
	tree, proofs, err := verify(os.Args[1])
	if err == nil && len(os.Args) == 3 {
		err = extends(os.Args[1], os.Args[2], tree)
	}
	if err != nil {
		fmt.Println("REFUSED:", err)
		os.Exit(1)
	}
	fmt.Printf("ok: %d entries, root %v, %d inclusion proofs, %d ms\n",
		tree.N, tree.Hash, proofs, time.Since(start).Milliseconds())
}

// open verifies a checkpoint with the key of the record.
func open(dir, file string) (tlog.Tree, error) {
	key, err := os.ReadFile(filepath.Join(dir, "vkey"))
	if err != nil {
		return tlog.Tree{}, err
	}
	verifier, err := note.NewVerifier(strings.TrimSuffix(string(key), "\n"))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("vkey: %w", err)
	}
	message, err := os.ReadFile(file)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(message, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, fmt.Errorf("checkpoint: %w", err)
	}
	// tlog.ParseTree wants the first line of the Go checksum database, so the three lines are
	// read here (C2SP tlog-checkpoint).
	lines := strings.SplitN(opened.Text, "\n", 4)
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, fmt.Errorf("checkpoint: the text has another form")
	}
	var tree tlog.Tree
	if _, err := fmt.Sscanf(lines[1], "%d", &tree.N); err != nil {
		return tlog.Tree{}, fmt.Errorf("checkpoint: size: %w", err)
	}
	tree.Hash, err = tlog.ParseHash(lines[2])
	return tree, err
}

// tiles reads tiles below a folder, named as C2SP tlog-tiles says.
type tiles struct{ dir string }

func (t tiles) Height() int { return tileHeight }

func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		data, err := os.ReadFile(filepath.Join(t.dir, path(tile)))
		if err != nil {
			return nil, err
		}
		if len(data) != tile.W*tlog.HashSize {
			return nil, fmt.Errorf("%s has %d bytes", path(tile), len(data))
		}
		all = append(all, data)
	}
	return all, nil
}

func (t tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// path is tile.Path of the Go checksum database without its height.
func path(tile tlog.Tile) string {
	name := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", tile.H))
	return "tile/" + strings.Replace(name, "data/", "entries/", 1)
}

func verify(dir string) (tlog.Tree, int, error) {
	tree, err := open(dir, filepath.Join(dir, "checkpoint"))
	if err != nil || tree.N == 0 {
		return tree, 0, err
	}
	reader := tlog.TileHashReader(tree, tiles{dir})
	root, err := tlog.TreeHash(tree.N, reader)
	if err != nil {
		return tree, 0, err
	}
	if root != tree.Hash {
		return tree, 0, fmt.Errorf("the tiles have the root %v, the checkpoint signs %v", root, tree.Hash)
	}
	proofs := 0
	for first := int64(0); first < tree.N; first += 1 << tileHeight {
		leaves, err := bundle(dir, first, min(tree.N-first, 1<<tileHeight))
		if err != nil {
			return tree, proofs, err
		}
		for i, leaf := range leaves {
			index := first + int64(i)
			proof, err := tlog.ProveRecord(tree.N, index, reader)
			if err != nil {
				return tree, proofs, fmt.Errorf("entry %d: %w", index, err)
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, leaf); err != nil {
				return tree, proofs, fmt.Errorf("entry %d: %w", index, err)
			}
			proofs++
		}
	}
	return tree, proofs, nil
}

// bundle gives the leaf hashes of the entries from first on.
func bundle(dir string, first, count int64) ([]tlog.Hash, error) {
	name := path(tlog.Tile{H: tileHeight, L: -1, N: first >> tileHeight, W: int(count)})
	data, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	var leaves []tlog.Hash
	for len(data) > 0 {
		if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("%s is cut short after %d entries", name, len(leaves))
		}
		end := 2 + int(binary.BigEndian.Uint16(data))
		leaves = append(leaves, tlog.RecordHash(data[2:end]))
		data = data[end:]
	}
	if int64(len(leaves)) != count {
		return nil, fmt.Errorf("%s holds %d entries, not %d", name, len(leaves), count)
	}
	return leaves, nil
}

func extends(dir, old string, tree tlog.Tree) error {
	older, err := open(dir, old)
	if err != nil {
		return err
	}
	reader := tlog.TileHashReader(tree, tiles{dir})
	proof, err := tlog.ProveTree(tree.N, older.N, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, older.N, older.Hash)
}
