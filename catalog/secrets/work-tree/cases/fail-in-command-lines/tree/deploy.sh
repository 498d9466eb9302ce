#!/bin/sh
set -e
mkdir -p out
mysqldump -h db.internal -u backup -p'{{random-20}}' shop > out/shop.sql
curl -T out/shop.sql -u "backup:{{random-24}}" https://files.tides.house/
